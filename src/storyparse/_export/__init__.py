"""The JSON form of a story: a story in, a dict or JSON text out, and back.

`forms` says what it looks like, `held` what the model holds of it; the writer and the reader are
made of these two, and so are the JSON Schema and the Arrow schema. So a new field of the model is a
line there and a line in `forms`. May import `_errors`, `_model` and `_text`.
"""
