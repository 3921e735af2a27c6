"""The configuration for Neovim 0.7 to 0.10, in the real Neovim with the real server."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.maps import ROOT

CONFIGURATION = ROOT / "editors" / "neovim" / "argmap-0.7.lua"
needs_neovim = pytest.mark.skipif(shutil.which("nvim") is None, reason="needs Neovim")
# Waits for what the server reports for a map, then asks for the other YAML file.
SCRIPT = """
vim.cmd("edit street.yaml")
vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 20)
for _, found in ipairs(vim.diagnostic.get(0)) do
  io.write(found.lnum + 1, ":", found.col + 1, " ", found.message:match("[^\\n]*"), "\\n")
end
io.write("keys: ", vim.fn.maparg("gd", "n") ~= "" and "set" or "none", "\\n")
vim.cmd("edit compose.yaml")
io.write("clients of another file: ", #vim.lsp.buf_get_clients(0), "\\n")
vim.cmd("qall!")
"""


@pytest.mark.slow
@needs_neovim
def test_the_configuration_for_neovim_starts_the_server_in_maps_alone(tmp_path: Path) -> None:
    (tmp_path / "street.yaml").write_text("argmap: 1\ntitle: Cars\nclams: {shut: Shut it.}\n", encoding="utf-8")
    (tmp_path / "compose.yaml").write_text("services: {}\n", encoding="utf-8")
    script = tmp_path / "script.lua"
    script.write_text(SCRIPT, encoding="utf-8")
    command = ["nvim", "--headless", "-u", str(CONFIGURATION), "-n", "-i", "NONE", "-c", f"luafile {script}"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **home, "PATH": path}, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == [
        '3:1 a map has no field "clams"',
        "keys: set",
        "clients of another file: 0",
    ], done.stderr
