"""How an answer is read: its format, where the records are, where the metadata is."""

from dataclasses import dataclass

from planhat_gui.engine.decode import clean_body
from planhat_gui.engine.records import cut
from planhat_gui.engine.wire import Answer
from planhat_gui.model.source import ResponseFormat, Step


@dataclass(frozen=True, slots=True)
class Reading:
    """The part of a step that begins when the answer is there."""

    path: str = "$[*]"
    format: ResponseFormat = ResponseFormat.AUTO
    metadata: str = ""

    def records(self, answer: Answer) -> list[bytes]:
        """The records, one line of JSON each. Raises a Failure saying what came instead."""
        return cut(clean_body(answer), self.path)


def reading_of(step: Step) -> Reading:
    """The reading a step asks for."""
    return Reading(step.path_to_data, step.response_format, step.path_to_metadata)
