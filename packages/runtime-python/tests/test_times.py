from __future__ import annotations

import unittest

from termsheet_runtime.times.time_of_day import TimeOfDay, format_time_of_day, parse_time_of_day
from termsheet_runtime.times.zones import offset_of

from .test_dates import iso


class Times(unittest.TestCase):
    def test_offsets_by_the_published_dates(self) -> None:
        for zone, day, minutes, expected in (
            ("New York", "2005-04-02", 720, -300),
            ("New York", "2005-04-03", 720, -240),
            ("New York", "2007-03-11", 720, -240),
            ("New York", "2026-11-01", 119, -240),
            ("Frankfurt", "2026-10-25", 179, 120),
            ("Frankfurt", "2026-10-25", 180, 60),
            ("Tokyo", "2026-07-01", 720, 540),
            ("London", "1995-07-01", 720, None),
            ("Springfield", "2026-07-01", 720, None),
        ):
            self.assertEqual(offset_of(zone, iso(day), minutes), expected, (zone, day))

    def test_are_read_as_they_are_written(self) -> None:
        for text in ("12:00 am New York time", "12:30 pm London time", "5:05 pm Eastern time"):
            time = parse_time_of_day(text)
            self.assertEqual(time and format_time_of_day(time), text)
        self.assertEqual(parse_time_of_day("5:00 pm New York time"), TimeOfDay(1020, "New York"))
        self.assertIsNone(parse_time_of_day("13:00 pm New York time"))


if __name__ == "__main__":
    unittest.main()
