/// Booking a seat at one session, over whichever screen it was asked on: for a student whose
/// session is sought, or at a session whose student is.
@NullMarked
package org.daybook.app.ui.booking;

import org.jspecify.annotations.NullMarked;
