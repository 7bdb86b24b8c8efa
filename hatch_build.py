"""The build of the package: pure, or with its hot modules compiled where that is asked for.

    pip install .                          # pure: needs nothing but pip
    STORYPARSE_COMPILE=1 pip install .     # compiled by mypyc from the same sources

Where no C compiler works, the package is pure, and the build says so.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASKED = "STORYPARSE_COMPILE"
SOURCE = Path("src")
FOLDERS = ("_text", "_fields", "_evidence", "_classify", "_assemble")
"""Where most of the time of `parse` goes."""
PURE = (
    "_text/lines.py",  # It says in words what is wrong with a wrong argument.
    "_text/json_values.py",  # A frozen class of attrs is no native class.
    "_text/patterns.py",  # A pattern that waits takes the methods of the one that it becomes.
    "_classify/kinds.py",  # An enumeration stays Python's own.
    "_evidence/examples.py",  # For tests.
    "_classify/check_dialect.py",  # Asked for once a dialect.
    "_assemble/segments.py",  # Segments are filled in by a class that Python alone can make.
)
"""Modules of these folders that stay as they are, and why."""
NEEDS = (
    "attrs>=23.1",
    "mypy>=1.13",
    "python-dateutil>=2.8.2",
    "setuptools>=68",
    "types-python-dateutil",
    "types-regex",
)


def hot_modules(source: Path) -> list[Path]:
    """Give the modules that are compiled."""
    package = source / "storyparse"
    found = [path for folder in FOLDERS for path in sorted((package / folder).glob("*.py"))]
    pure = {package / each for each in PURE}
    return [path for path in found if path.name != "__init__.py" and path not in pure]


class CustomBuildHook(BuildHookInterface[Any]):
    """Compiles the hot modules of a wheel where the environment asks for it."""

    _made: tempfile.TemporaryDirectory[str] | None = None

    def dependencies(self) -> list[str]:
        """Give what the build needs besides hatchling: nothing for a pure one."""
        return list(NEEDS) if os.environ.get(ASKED) == "1" else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the wheel hold what that gives beside the sources."""
        if os.environ.get(ASKED) != "1" or self.target_name != "wheel" or version == "editable":
            return
        self._made = tempfile.TemporaryDirectory()
        library = Path(self._made.name, "library")
        if not self._compile(library):
            return
        for path in library.rglob("*"):
            if path.is_file() and path.suffix != ".py":
                build_data["force_include"][str(path)] = path.relative_to(library).as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, *_: object) -> None:
        """Drop what was compiled: the wheel has it."""
        if self._made is not None:
            self._made.cleanup()

    def _compile(self, library: Path) -> bool:
        """Compile the hot modules into a folder; tell whether there is a compiler."""
        # A pure build has none of these.
        from mypyc.build import mypycify  # noqa: PLC0415
        from setuptools import Distribution  # noqa: PLC0415
        from setuptools.command.build_ext import build_ext  # noqa: PLC0415
        from setuptools.errors import CCompilerError, ExecError, PlatformError  # noqa: PLC0415

        before = Path.cwd()
        os.chdir(self.root)
        try:
            modules = [str(path) for path in hot_modules(SOURCE)]
            extensions = mypycify(
                ["--follow-imports=silent", *modules],
                opt_level="2",
                multi_file=True,
                group_name="storyparse",
                target_dir=str(library.parent / "c"),
            )
            asked = {"name": "storyparse", "ext_modules": extensions, "package_dir": {"": "src"}}
            command = build_ext(Distribution(asked))
            command.build_lib = str(library)
            command.build_temp = str(library.parent / "objects")
            command.parallel = os.cpu_count()
            command.ensure_finalized()
            command.run()
        except (CCompilerError, ExecError, PlatformError) as error:
            self.app.display_warning(f"no compiler works here: the package stays pure ({error})")
            return False
        finally:
            os.chdir(before)
        return True
