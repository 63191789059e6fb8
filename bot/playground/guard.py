"""Who may drive the chat page: the page itself and nobody else's.

The server listens on this machine, where every web page in the browser can reach it too. So the
page's endpoints answer only when they are asked under an address that no foreign name can point to
(an IP address or localhost: no DNS rebinding), by a page of that same address (Origin,
Sec-Fetch-Site), and what they answer may run, frame and fetch nothing from elsewhere.
"""

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import TypeAlias

from aiohttp import web
from yarl import URL

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_OWN = frozenset({"same-origin", "none"})


def guarded(handler: Handler, *, document: bool = False) -> Handler:
    """Return a handler that answers 403 to strangers.

    A `document` may be opened by a link on any page; it shows nothing and does nothing by itself.
    """

    async def answer(request: web.Request) -> web.StreamResponse:
        if not _at_home(request.host) or not (document or _of_our_page(request)):
            return web.Response(status=403, headers=HEADERS)
        return await handler(request)

    return answer


def _at_home(host: str) -> bool:
    try:
        name = URL(f"http://{host}").host or ""
        return name == "localhost" or bool(ip_address(name))
    except ValueError:
        return False


def _of_our_page(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.host}":
        return False
    return request.headers.get("Sec-Fetch-Site", "none") in _OWN
