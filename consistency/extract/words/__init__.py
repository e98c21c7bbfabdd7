"""The words of a language, as tables: what an extractor for another language would bring along."""
