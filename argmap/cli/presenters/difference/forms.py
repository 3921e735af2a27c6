"""Output of comparisons in each format."""

from collections.abc import Mapping, Sequence

from argmap.base.change_report import ChangeReport
from argmap.base.json_output import harmless_json, json_parts
from argmap.base.tuples import NamedTuple
from argmap.cli.presenters.difference.compared import ComparedMap
from argmap.cli.presenters.difference.data import as_data
from argmap.cli.presenters.difference.describing import report
from argmap.cli.presenters.difference.markdown import as_markdown
from argmap.cli.presenters.difference.text import as_text
from argmap.cli.presenters.incomplete import VERSION, first_line, flag

NO_CHANGE = "no change in what the maps say"
TITLE = "What changed in the argument"


class Presented(NamedTuple):
    """The presentation of one map: a report with a picture, or data; and whether the map was read whole."""

    path: str
    is_whole: bool
    is_different: bool
    report: ChangeReport | None
    data: Mapping[str, object] | None
    picture: str


def present(one: ComparedMap, form: str) -> Presented:
    """Return a comparison as a report or as data, which take less memory than the maps."""
    return Presented(
        one.path,
        one.is_whole,
        one.is_different,
        report=None if form in {"json", "svg"} else report(one),
        data=map_data(one) if form == "json" else None,
        picture=one.picture,
    )


def document(found: Sequence[Presented], form: str, versions: tuple[str, str]) -> str:
    """Return all comparisons as one document: text, JSON, Markdown or HTML."""
    shown = [one for one in found if one.is_different] if len(found) > 1 else found
    reports = [one.report for one in shown if one.report]
    match form:
        case "json":
            before, after = (name or None for name in versions)
            head = {"version": VERSION, **flag(found), "before": before, "after": after}
            return harmless_json("".join(json_parts({**head, "maps": [one.data for one in found]}))) + "\n"
        case "markdown":
            return first_line(found) + as_markdown(reports)
        case "html":
            from argmap.page import difference

            return difference.write(TITLE, [(one.report, one.picture) for one in shown if one.report])
        case _:
            parts = [as_text(each) for each in reports]
            return first_line(found) + ("\n".join(parts) if parts else f"{NO_CHANGE}\n")


def map_data(one: ComparedMap) -> Mapping[str, object]:
    """Return a comparison as JSON values."""
    return {"path": one.path, "old_path": one.old_path, "status": one.status, **as_data(one.comparison)}
