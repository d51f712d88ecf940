"""The five documents that the bank covers, by the number their file names begin with."""

from __future__ import annotations

from quizzer.bank.parts import Language, Localized, localize

DOCUMENTS = {
    "000": Localized("Machine-learning theory questions, answered (part 1)", "机器学习理论常见问题试答（一）"),
    "001": Localized("Deep-learning knowledge and interview questions", "深度学习知识以及面试题"),
    "002": Localized("Twelve deep-learning interview questions", "深度学习面试题十二问"),
    "003": Localized("Course notes on machine learning", "机器学习课程笔记"),
    "004": Localized("Deep-learning basics for interviews", "深度学习基础（面试）"),
}


def document_title(name: str, language: Language) -> str:
    """What people call a document, given its number or file name; any other name stands for itself."""
    title = DOCUMENTS.get(name.partition("_")[0])
    return localize(title, language) if title else name
