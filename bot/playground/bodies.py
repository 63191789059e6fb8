"""The ways a call's parameters arrive: query, form, JSON, multipart, with files or without."""

from urllib.parse import parse_qsl

import orjson
from aiohttp import BodyPartReader, web

from bot.playground.description import Fields, Upload
from bot.playground.refusals import bad_request


async def read_body(request: web.Request) -> tuple[Fields, dict[str, Upload]]:
    """Return the parameters of a call and the files that came along.

    Parameters that are null count as not given. Raise `RefusedError` for a body that
    cannot be read.
    """
    fields: Fields = dict(request.query) if request.query_string else {}
    if not request.body_exists:
        return fields, {}
    match request.content_type:
        case "application/json":
            fields |= _json(await request.read())
        case "multipart/form-data":
            files: dict[str, Upload] = {}
            async for part in await request.multipart():
                if not isinstance(part, BodyPartReader) or not part.name:
                    raise bad_request("can't parse multipart/form-data")
                data = bytes(await part.read(decode=True))
                if part.filename is None:
                    fields[part.name] = _utf8(data)
                else:
                    mime = part.headers.get("Content-Type", "")
                    files[part.name] = Upload(part.filename, mime, data)
            return fields, files
        case _:
            form = _utf8(await request.read())
            fields |= dict(parse_qsl(form, keep_blank_values=True))
    return fields, {}


def _json(body: bytes) -> Fields:
    try:
        given = orjson.loads(body or b"{}")
    except orjson.JSONDecodeError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(given, dict):
        raise bad_request("can't parse JSON object")
    return {key: value for key, value in given.items() if value is not None}


def _utf8(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
