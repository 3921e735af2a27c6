"""The window of a preview: a page that shows the pages of maps, and what is found in them."""

from importlib.resources import files
from string import Template

from argmap.page.template import policy

PACKAGE = "argmap.server.preview"
# The schemes of the panels of VS Code, in which its extension shows a preview; no page of the web can have them.
PANELS = "vscode-webview: vscode-file:"
# Next to its own script and style it may ask this server, and show pages from it; no other page may show it.
MORE = f"connect-src 'self'; frame-src 'self'; frame-ancestors {PANELS}"


def host_page() -> tuple[bytes, str]:
    """Return the page, and the policy under which it is opened."""
    html, style, script = (
        files(PACKAGE).joinpath(name).read_text(encoding="utf-8") for name in ("host.html", "host.css", "host.js")
    )
    page = Template(html).substitute(style=style, script=script)
    return page.encode(), f"{policy([script], [style])}; {MORE}"
