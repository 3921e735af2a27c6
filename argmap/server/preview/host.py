"""The window of a preview: a page that shows the pages of maps and their findings."""

from importlib.resources import files
from string import Template

from argmap.page.template import policy

PACKAGE = "argmap.server.preview"
# The URL schemes of VS Code panels, in which its extension shows a preview; no web page can have them.
PANELS = "vscode-webview: vscode-file:"
# The page may connect to this server and show pages from it; no page other than those panels may show it.
MORE = f"connect-src 'self'; frame-src 'self'; frame-ancestors {PANELS}"


def host_page() -> tuple[bytes, str]:
    """Return the page, and its content security policy."""
    html, style, script = (
        files(PACKAGE).joinpath(name).read_text(encoding="utf-8") for name in ("host.html", "host.css", "host.js")
    )
    page = Template(html).substitute(style=style, script=script)
    return page.encode(), f"{policy([script], [style])}; {MORE}"
