/// Calendars as other programs subscribe to them: iCalendar, RFC 5545.
@NullMarked
package org.daybook.server.calendar;

import org.jspecify.annotations.NullMarked;
