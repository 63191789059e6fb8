"""Sealing of what is kept: authenticated encryption, pseudonyms and digests under one secret.

The rules:

1. Every purpose has a key of its own, derived from the installation's secret with HKDF-SHA256.
2. Texts, names and addresses are sealed with AES-256-GCM under a random 96-bit nonce. The *place*
   (table, column and row id) is authenticated with it, so a sealed value moved to another row
   does not open. With random nonces a key should seal fewer than 2**32 values (NIST SP 800-38D,
   8.3); what is written most, dialogues and messages, is sealed with keys that pass.
3. Lengths say something too: a value is padded to a multiple before it is sealed.
4. A person is a keyed BLAKE2b digest of the Telegram id; without the secret, all ids cannot be
   tried one by one.
5. A withdraw code becomes an Argon2id digest. Its salt comes from the secret and is the same for
   all, so that a story can be found by the digest; codes are random words, so no two are alike.
"""

import base64
import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from flows.errors import SealError

KEY_BYTES = 32
NONCE_BYTES = 12
LENGTH_BYTES = 4
VERSION = b"\x01"

# RFC 9106 recommends as much memory as can be spared. 19 MiB and 2 passes is OWASP's least for
# passwords; codes carry 44 random bits of their own, and a chat must not wait: about 50 ms.
ARGON2_PASSES = 3
ARGON2_LANES = 1
ARGON2_KIB = 19 * 1024
DIGEST_BYTES = 32


class Box:
    """Seals and opens with one key; `head` stands in the clear before the sealed bytes."""

    __slots__ = ("_cipher", "_head")

    def __init__(self, key: bytes, head: bytes) -> None:
        self._cipher = AESGCM(key)
        self._head = head

    def seal(self, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        """Return the sealed bytes; `pad` > 0 makes the plain length a multiple of it."""
        body = len(plain).to_bytes(LENGTH_BYTES, "big") + plain
        if pad:
            body += bytes(-len(body) % pad)
        nonce = secrets.token_bytes(NONCE_BYTES)
        return self._head + nonce + self._cipher.encrypt(nonce, body, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes:
        """Return the plain bytes; raise SealError for another key or place, or damage."""
        start = len(self._head)
        nonce, closed = sealed[start : start + NONCE_BYTES], sealed[start + NONCE_BYTES :]
        if sealed[:start] != self._head or len(nonce) < NONCE_BYTES:
            raise SealError("the sealed bytes are of another version or cut off")
        try:
            body = self._cipher.decrypt(nonce, closed, place.encode())
        except InvalidTag:
            raise SealError("another key, another place, or damage") from None
        length = int.from_bytes(body[:LENGTH_BYTES], "big")
        return body[LENGTH_BYTES : LENGTH_BYTES + length]


class Sealer:
    """What the installation's secret can do. `secret` is at least 16 bytes of chance."""

    __slots__ = ("_box", "_digest_salt", "_name_key", "_person_key")

    def __init__(self, secret: bytes) -> None:
        self._box = Box(derive(secret, "seal"), VERSION)
        self._person_key = derive(secret, "person")
        self._name_key = derive(secret, "name")
        self._digest_salt = derive(secret, "code")

    def seal(self, plain: bytes, place: str, *, pad: int = 0) -> bytes:
        """Return the sealed bytes; `pad` > 0 makes the plain length a multiple of it."""
        return self._box.seal(plain, place, pad=pad)

    def open(self, sealed: bytes, place: str) -> bytes:
        """Return the plain bytes; raise SealError for another key or place, or damage."""
        return self._box.open(sealed, place)

    def pseudonym(self, telegram_id: int) -> str:
        """Return the 26 lower-case base32 characters that stand for a Telegram id."""
        return _keyed(self._person_key, str(telegram_id))

    def name_key(self, name: str) -> str:
        """Return 26 characters by which a name is found again; case and spacing do not count."""
        return _keyed(self._name_key, " ".join(name.split()).casefold())

    def digest_code(self, code: str) -> bytes:
        """Return the Argon2id digest (32 bytes) of a code; about 50 ms, so off the event loop."""
        derivation = Argon2id(
            salt=self._digest_salt,
            length=DIGEST_BYTES,
            iterations=ARGON2_PASSES,
            lanes=ARGON2_LANES,
            memory_cost=ARGON2_KIB,
        )
        return derivation.derive(code.encode())


def derive(secret: bytes, purpose: str) -> bytes:
    """Return the key (32 bytes) for one purpose."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"houvast/{purpose}".encode()).derive(secret)


def same(one: bytes, other: bytes) -> bool:
    """Return whether two digests are the same, in a time that does not tell where they differ."""
    return hmac.compare_digest(one, other)


def _keyed(key: bytes, value: str) -> str:
    digest = hashlib.blake2b(value.encode(), key=key, digest_size=16).digest()
    return base64.b32encode(digest).decode().rstrip("=").lower()
