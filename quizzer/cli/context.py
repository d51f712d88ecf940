"""What every command shares: where the data and banks are, the language, the clock; opened on first use."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from quizzer import paths
from quizzer.cli.output import talk
from quizzer.errors import QuizzerError, StorageError
from quizzer.sentences import plural, say, speak

if TYPE_CHECKING:
    from quizzer.bank.loader import LoadedBank
    from quizzer.bank.model import Bank
    from quizzer.bank.parts import Language
    from quizzer.settings import Settings
    from quizzer.storage.database import Database
    from quizzer.study import Study
    from quizzer.study.model_file import ModelFile


@dataclass
class Context:
    """The global options, and what they lead to. Each part is opened when a command first asks for it."""

    data_dir: Path
    extra_banks: tuple[Path, ...]
    chosen_language: Language | None
    frozen_now: datetime | None

    def clock(self) -> datetime:
        """The time in UTC, or the one given with `--now`."""
        return self.frozen_now or datetime.now(UTC)

    @cached_property
    def settings(self) -> Settings:
        """The learner's settings, with `--lang` on top."""
        from quizzer.settings import load_settings

        settings = load_settings(paths.settings_file(self.data_dir))
        return msgspec.structs.replace(settings, language=self.chosen_language) if self.chosen_language else settings

    def speak(self) -> None:
        """Say everything in the learner's language from now on; what needs settings tells if they cannot be read."""
        with suppress(QuizzerError):
            speak(self.chosen_language or self.settings.language)

    @property
    def language(self) -> Language:
        """As given with `--lang`, else as set."""
        return self.settings.language

    @property
    def bank_dirs(self) -> tuple[Path, ...]:
        """The shipped bank first, then the learner's own."""
        return (paths.shipped_bank(), *self.extra_banks)

    @cached_property
    def loaded_bank(self) -> LoadedBank:
        """The banks, from the cache where nothing has changed."""
        from quizzer.bank import cache

        return cache.load(self.bank_dirs, paths.cache_dir())

    @cached_property
    def bank(self) -> Bank:
        """The questions within the learner's scope."""
        return self.whole_bank.within(self.settings.scope)

    @cached_property
    def whole_bank(self) -> Bank:
        """The questions that load; what does not is told once, on stderr."""
        problems = self.loaded_bank.problems
        for problem in problems[:3]:
            talk(say("bank: {problem}", problem=problem))
        if len(problems) > 3:
            more = len(problems) - 3
            talk(
                plural(
                    "bank: and {n} more problem; `quizzer bank check` lists them all",
                    "bank: and {n} more problems; `quizzer bank check` lists them all",
                    more,
                )
            )
        return self.loaded_bank.bank

    @cached_property
    def study(self) -> Study:
        """The learner's progress on the bank; creates the database on first use."""
        from quizzer.storage.database import open_database
        from quizzer.study import Study

        database = open_database(self.data_dir / paths.DATABASE_NAME)
        click.get_current_context().find_root().call_on_close(lambda: self._close(database))
        parameters = self.model_file.parameters()
        return Study(self.bank, database, self.clock, self.settings, cache=paths.cache_dir(), parameters=parameters)

    def _close(self, database: Database) -> None:
        """Make a backup if it is due, and close the database."""
        from quizzer.storage.backups import back_up_if_due

        try:
            back_up_if_due(database, self.clock())
        except StorageError as error:
            talk(say("No backup was made: {error}", error=error))
        finally:
            database.close()

    @cached_property
    def model_file(self) -> ModelFile:
        """The parameters fitted to the learner."""
        from quizzer.study.model_file import ModelFile

        return ModelFile(self.data_dir / paths.MODEL_NAME)


pass_context = click.make_pass_decorator(Context)
