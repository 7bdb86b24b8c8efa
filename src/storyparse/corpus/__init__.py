"""From one dump to millions: any input, columns out, runs that stop and go on, surveys.

    names ─▶ documents ─▶ parts ─▶ workers ─▶ shelf ─▶ output
    _names   _documents    _parts    _work      _shelf    _outputs
             _open, _unpack, _archives                    _run composes all of it

Nothing here decides what a line is: that is `storyparse.parse`'s business. What is used from
outside comes with the extra ``storyparse[corpus]``, and is imported only where it is needed.
"""
