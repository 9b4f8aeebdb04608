/// The rules of bookings: seats, what is promised for them, and what is settled once a session is
/// over. They stand behind the rules of sessions, marks and payments, which know nothing of them.
@NullMarked
package org.daybook.model.booking.rule;

import org.jspecify.annotations.NullMarked;
