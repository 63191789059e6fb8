"""What stands in place of what is hidden, in a language."""

from collections.abc import Mapping

from flows.story.redaction import SCHOOL, Label
from prompts.wording import Voice

_TAGS = {
    Label.PERSON: "redaction/person",
    Label.ADDRESS: "redaction/address",
    "STREET": "redaction/address.street",
    Label.POSTCODE: "redaction/postcode",
    Label.PHONE: "redaction/phone",
    Label.EMAIL: "redaction/email",
    Label.URL: "redaction/url",
    Label.HANDLE: "redaction/handle",
    Label.BSN: "redaction/bsn",
    Label.IBAN: "redaction/iban",
    Label.PLATE: "redaction/plate",
    Label.CASE: "redaction/case",
    "NUMBER": "redaction/number",
    "LOCAL": "redaction/local",
    "LOCAL.inflected": "redaction/local.inflected",
    "NAME": "redaction/name",
    "NAME.other": "redaction/name.other",
    "NAME.more": "redaction/name.more",
    Label.AGE: "redaction/age",
    "AGE.baby": "redaction/age.baby",
    "AGE.baby.old": "redaction/age.baby_old",
    "AGE.elder": "redaction/age.elder",
    "AGE.bare": "redaction/age.bare",
    "AGE.own": "redaction/age.own",
    "AGE.child": "redaction/age-child",
    "AGE.child.jarig": "redaction/age-child.jarig",
    "AGE.child.jarige": "redaction/age-child.jarige",
    "AGE.child.jarigen": "redaction/age-child.jarigen",
    "AGE.grown": "redaction/age-grown",
    "AGE.grown.jarig": "redaction/age-grown.jarig",
    "AGE.grown.jarige": "redaction/age-grown.jarige",
    "AGE.grown.jarigen": "redaction/age-grown.jarigen",
    "AGE.2": "redaction/age-words",
    "AGE.5": "redaction/age-words.five",
    "AGE.8": "redaction/age-words.eight",
    "AGE.11": "redaction/age-words.eleven",
    "AGE.14": "redaction/age-words.fourteen",
    "AGE.17": "redaction/age-words.seventeen",
    "AGE.20": "redaction/age-words.twenty",
    "AGE.30": "redaction/age-words.thirty",
    "AGE.40": "redaction/age-words.forty",
    "AGE.50": "redaction/age-words.fifty",
    "AGE.60": "redaction/age-words.sixty",
    "AGE.70": "redaction/age-words.seventy",
    "AGE.80": "redaction/age-words.eighty",
    Label.DATE: "redaction/date",
    "DATE.in": "redaction/date.in",
    "DATE.on": "redaction/date.on",
    "DATE.bare": "redaction/date.bare",
    "WINTER": "redaction/winter",
    "WINTER.once": "redaction/winter.once",
    "SPRING": "redaction/spring",
    "SPRING.once": "redaction/spring.once",
    "SUMMER": "redaction/summer",
    "SUMMER.once": "redaction/summer.once",
    "AUTUMN": "redaction/autumn",
    "AUTUMN.once": "redaction/autumn.once",
    "YEAR": "redaction/year",
}

# Of a thing: the first, after an article, a second one, that after an article, and from the third.
_THINGS = {
    Label.PLACE: (
        "redaction/place",
        "redaction/place.the",
        "redaction/place.other",
        "redaction/place.the_other",
        "redaction/place.more",
    ),
    "QUARTER": (
        "redaction/quarter",
        "redaction/quarter.the",
        "redaction/quarter.other",
        "redaction/quarter.the_other",
        "redaction/quarter.more",
    ),
    Label.ORGANISATION: (
        "redaction/organisation",
        "redaction/organisation.the",
        "redaction/organisation.other",
        "redaction/organisation.the_other",
        "redaction/organisation.more",
    ),
    SCHOOL: (
        "redaction/school",
        "redaction/school.the",
        "redaction/school.other",
        "redaction/school.the_other",
        "redaction/school.more",
    ),
    "CHILDCARE": (
        "redaction/childcare",
        "redaction/childcare.the",
        "redaction/childcare.other",
        "redaction/childcare.the_other",
        "redaction/childcare.more",
    ),
    "DISTRICT_TEAM": (
        "redaction/district_team",
        "redaction/district_team.the",
        "redaction/district_team.other",
        "redaction/district_team.the_other",
        "redaction/district_team.more",
    ),
    "TEAM": (
        "redaction/team",
        "redaction/team.the",
        "redaction/team.other",
        "redaction/team.the_other",
        "redaction/team.more",
    ),
    "FAMILY_HOME": (
        "redaction/family_home",
        "redaction/family_home.the",
        "redaction/family_home.other",
        "redaction/family_home.the_other",
        "redaction/family_home.more",
    ),
    "HOME": (
        "redaction/home",
        "redaction/home.the",
        "redaction/home.other",
        "redaction/home.the_other",
        "redaction/home.more",
    ),
    "HOSPITAL": (
        "redaction/hospital",
        "redaction/hospital.the",
        "redaction/hospital.other",
        "redaction/hospital.the_other",
        "redaction/hospital.more",
    ),
    "PRACTICE": (
        "redaction/practice",
        "redaction/practice.the",
        "redaction/practice.other",
        "redaction/practice.the_other",
        "redaction/practice.more",
    ),
    "CLUB": (
        "redaction/club",
        "redaction/club.the",
        "redaction/club.other",
        "redaction/club.the_other",
        "redaction/club.more",
    ),
    "WORSHIP": (
        "redaction/worship",
        "redaction/worship.the",
        "redaction/worship.other",
        "redaction/worship.the_other",
        "redaction/worship.more",
    ),
}
_FORMS = ("", ".the", ".other", ".the_other", ".more")


def tags(voice: Voice) -> Mapping[str, str]:
    """Name the tag of every key of `redaction.KEYS`, with `{n}`, `{age}`, `{when}` left open."""
    keys = {
        **_TAGS,
        **{
            f"{noun}{form}": key
            for noun, forms in _THINGS.items()
            for form, key in zip(_FORMS, forms, strict=True)
        },
    }
    return {name: voice(key, n="{n}", age="{age}", when="{when}") for name, key in keys.items()}
