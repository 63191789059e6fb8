"""What stands in place of what is hidden, in a language."""

from collections.abc import Mapping

from flows.story.redaction import SCHOOL, Label
from prompts.wording import Voice

_TAGS = {
    Label.PERSON: "redaction/person",
    Label.PLACE: "redaction/place",
    Label.ADDRESS: "redaction/address",
    Label.POSTCODE: "redaction/postcode",
    Label.DATE: "redaction/date",
    Label.AGE: "redaction/age",
    Label.PHONE: "redaction/phone",
    Label.EMAIL: "redaction/email",
    Label.URL: "redaction/url",
    Label.HANDLE: "redaction/handle",
    Label.BSN: "redaction/bsn",
    Label.IBAN: "redaction/iban",
    Label.PLATE: "redaction/plate",
    Label.ORGANISATION: "redaction/organisation",
    Label.CASE: "redaction/case",
    SCHOOL: "redaction/school",
}


def tags(voice: Voice) -> Mapping[str, str]:
    """Name the tag of every label; a person's has a place for its number: `[persoon {n}]`."""
    return {label: voice(key, n="{n}") for label, key in _TAGS.items()}
