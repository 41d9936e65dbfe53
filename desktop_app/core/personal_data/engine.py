"""The Presidio engine: an explicit registry of our rules over a blank Spanish pipeline. Built once, never the network.

`AnalyzerEngine()` without arguments downloads a model, and the predefined e-mail recogniser asks the Internet for a
list of domains; neither is used. A blank pipeline has no lemmas, so tokens are given as lemmas and keywords, or the
context words of a rule would never raise its score.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from desktop_app.core.personal_data.recognisers import rules
from desktop_app.core.personal_data.recognisers.rule import Match, Rule

LANGUAGE = "es"
_BUILDING = threading.Lock()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of a text hold data of `type`."""

    start: int
    end: int
    type: str


def analyzer() -> Any:
    """The engine of this process; safe to ask for from several threads."""
    with _BUILDING:
        return _analyzer()


@cache
def _analyzer() -> Any:
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class BlankSpanish(SpacyNlpEngine):  # type: ignore[misc]
        """Tokens only."""

        def load(self) -> None:
            """Use a blank pipeline; the base class would look for a model to download."""
            self.nlp = {LANGUAGE: spacy.blank(LANGUAGE)}

        def process_text(self, text: str, language: str) -> Any:
            """Tokens, with lower-cased tokens as lemmas and keywords."""
            artifacts = super().process_text(text, language)
            artifacts.lemmas = [token.text.lower() for token in artifacts.tokens]
            artifacts.keywords = list(artifacts.lemmas)
            return artifacts

    pipeline = BlankSpanish(models=[{"lang_code": LANGUAGE, "model_name": "blank"}])
    pipeline.load()
    registry = RecognizerRegistry(recognizers=list(recognisers().values()), supported_languages=[LANGUAGE])
    return AnalyzerEngine(registry=registry, nlp_engine=pipeline, supported_languages=[LANGUAGE])


@cache
def recognisers() -> dict[str, Any]:
    """A Presidio recogniser for each rule, by entity."""
    from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult

    class RuleRecogniser(EntityRecognizer):  # type: ignore[misc]
        """Presidio's face of a rule."""

        def __init__(self, rule: Rule) -> None:
            self.rule = rule
            super().__init__(
                supported_entities=[rule.entity],
                name=f"Alista {rule.entity}",
                supported_language=LANGUAGE,
                context=list(rule.context),
            )

        def load(self) -> None:
            """Nothing to load."""

        def analyze(self, text: str, entities: list[str], nlp_artifacts: Any = None) -> list[Any]:
            """The matches of the rule as Presidio results."""
            del nlp_artifacts
            if self.rule.entity not in entities:
                return []
            return [self._result(match) for match in self.rule.find(text)]

        def _result(self, match: Match) -> Any:
            why = AnalysisExplanation(self.name, match.score, textual_explanation=self.rule.source)
            about = {
                RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
            }
            return RecognizerResult(self.rule.entity, match.start, match.end, match.score, why, about)

    return {rule.entity: RuleRecogniser(rule) for rule in rules()}


class Found(Protocol):
    """What Presidio says of one match."""

    start: int
    end: int
    score: float
    entity_type: str


def found_by(text: str, entities: Sequence[str]) -> list[Found]:
    """Everything the recognisers named find in a text, overlaps and all."""
    objects = recognisers()
    return [result for entity in entities for result in objects[entity].analyze(text, entities)]


def recognise(text: str, entities: Iterable[str]) -> list[Span]:
    """Spans of the recognisers named, without overlaps: the one call the scan makes for a text the gate lets through.

    It asks the recogniser objects themselves; the context enhancer of the engine costs ten times as much and could
    not change the outcome, because our rules weigh their cue words.
    """
    return settle(found_by(text, list(entities)))


def settle(results: Iterable[Found]) -> list[Span]:
    """Keep the surest of overlapping results, then the longest; in the order of the text."""
    kept: list[Span] = []
    for result in sorted(results, key=lambda r: (-r.score, r.start - r.end, r.start, r.entity_type)):
        if all(result.end <= span.start or result.start >= span.end for span in kept):
            kept.append(Span(result.start, result.end, result.entity_type))
    return sorted(kept)
