/// Who asks over the API: opaque tokens of students, of other programs and of calendars that
/// somebody subscribed to. They are made and ended by whoever runs the server.
@NullMarked
package org.daybook.server.access;

import org.jspecify.annotations.NullMarked;
