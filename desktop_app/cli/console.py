"""What the commands print: sentences for people, or one JSON document."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from desktop_app.app.translation import Translator
from desktop_app.core.errors import AppError
from desktop_app.core.text import Message


class Console:
    """Progress goes to stderr; results to stdout."""

    def __init__(self, *, as_json: bool, language: str = "es") -> None:
        self.as_json = as_json
        self.translator = Translator(language)
        self._stage = ""

    def say(self, message: Message) -> None:
        """A sentence for people; silent with --json."""
        if not self.as_json:
            self._print(self.translator.render(message))

    def line(self, text: str) -> None:
        """A plain line for people; silent with --json."""
        if not self.as_json:
            self._print(text)

    def document(self, value: Mapping[str, object]) -> None:
        """The one JSON document; silent without --json."""
        if self.as_json:
            self._print(json.dumps(value, ensure_ascii=False, indent=1))

    def error(self, problem: AppError) -> None:
        """A foreseen failure, in words or as a document."""
        if self.as_json:
            self.document({"error": self.error_json(problem)})
            return
        print(self.translator.render(problem.title_message), file=sys.stderr)
        print(self.translator.render(problem.action_message), file=sys.stderr)

    def error_json(self, problem: AppError) -> dict[str, object]:
        """Code and sentences of a failure."""
        return {
            "code": problem.code,
            "title": self.translator.render(problem.title_message),
            "what_to_do": self.translator.render(problem.action_message),
        }

    def unexpected(self, problem: Exception) -> None:
        """An unforeseen failure: its class and place, never its text (it may hold values)."""
        place = ""
        trace = problem.__traceback__
        while trace is not None:
            place = f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
            trace = trace.tb_next
        self.error(AppError())
        print(f"{type(problem).__name__} ({place})", file=sys.stderr)

    def at(self, done: int, total: int, stage: Message | None = None) -> None:  # noqa: ARG002 - a Progress
        """Progress: each new stage once, on stderr."""
        if stage is None or self.as_json:
            return
        text = self.translator.render(stage)
        if text != self._stage:
            self._stage = text
            print(f"  {text}…", file=sys.stderr, flush=True)

    def _print(self, text: str) -> None:
        # a Windows console may not know every sign
        encoding = sys.stdout.encoding or "utf-8"
        print(text.encode(encoding, "replace").decode(encoding), flush=True)
