"""Help that shows the common options of a command, and all of them on request."""

from typing import Any, TypeAlias

import typer.core

from argmap.cli.streams import write_text

# Typer does not export these types.
Context: TypeAlias = Any
HelpFormatter: TypeAlias = Any
SHOWS_ALL = "argmap.shows_all"


class ShortHelp(typer.core.TyperCommand):
    """A command whose `--help` shows the options that its subclass names in `COMMON`; `--help-all` shows all."""

    COMMON: frozenset[str] = frozenset()

    def get_params(self, ctx: Context) -> list[Any]:
        """Return the parameters, with `--help-all` at the end."""
        everything = typer.core.TyperOption(
            param_decls=["--help-all"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=show_all,
            help="Show all options and exit.",
        )
        return [*super().get_params(ctx), everything]

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the options into the help."""
        shown = {*self.COMMON, "help", "help_all"}
        hidden = [each for each in self.params if isinstance(each, typer.core.TyperOption) and each.name not in shown]
        for each in () if ctx.meta.get(SHOWS_ALL) else hidden:
            each.hidden = True
        super().format_options(ctx, formatter)
        for each in hidden:
            each.hidden = False


def show_all(ctx: Context, _: object, value: bool) -> None:  # noqa: FBT001 - the signature of a Typer callback
    """Print the whole help and exit, unless a shell requests completion."""
    if value and not ctx.resilient_parsing:
        ctx.meta[SHOWS_ALL] = True
        write_text(f"{ctx.get_help()}\n")
        ctx.exit()


def short_help(common: tuple[str, ...]) -> type[typer.core.TyperCommand]:
    """Return the class of a command whose help shows some options."""
    return type("Common", (ShortHelp,), {"COMMON": frozenset(common)})
