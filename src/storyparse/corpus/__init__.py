"""From one dump to millions: any input, columns out, runs that stop and go on, surveys.

    names ─▶ documents ─▶ parts ─▶ workers ─▶ shelf ─▶ output      _run
             _read                                      counts      _survey

Nothing here decides what a line is: that is `storyparse.parse`'s business. What is used from
outside comes with the extra ``storyparse[corpus]``, and is imported only where it is needed. May
import `arrow`, `formats` and what stands below.
"""
