"""The few errors we raise; each keeps its facts and can say itself in the reader's language."""

from mapping.wording import DEFAULT_LANGUAGE, Message, render


class PasserelleError(Exception):
    """The root of all errors meant for a reader."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message

    def said(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The sentence to show, in `language`."""
        return render(self.message, language)


class WorkbookRefused(PasserelleError):  # noqa: N818 - reads as the fact it states
    """A file that cannot be read at all: `code` names the cause, `file` the file as received."""

    def __init__(self, code: str, file: str, message: Message) -> None:
        super().__init__(message)
        self.code = code
        self.file = file


class WrongUse(PasserelleError):  # noqa: N818
    """A command or a call that asks for something impossible."""


class StoreError(PasserelleError):
    """The store cannot be opened, or does not hold what was asked for."""
