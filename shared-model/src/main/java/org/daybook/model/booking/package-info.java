/// Bookings: a seat of one student at one session, and what becomes of its price. After the
/// enrolment-and-payment system (S4) of the requirements, which calls them enrolments; a place in
/// the whole cohort is an [org.daybook.model.enrolment.Enrolment] here. The rules are in
/// [org.daybook.model.booking.rule].
@NullMarked
package org.daybook.model.booking;

import org.jspecify.annotations.NullMarked;
