/// Seats at single sessions: what a student could book and how that would be paid, what is booked
/// already, and booking, cancelling and deciding about it. What is possible and what it costs is
/// said by the rules themselves, rehearsed; nothing here decides.
@NullMarked
package org.daybook.app.service.booking;

import org.jspecify.annotations.NullMarked;
