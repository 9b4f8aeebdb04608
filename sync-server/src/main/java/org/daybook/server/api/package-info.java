/// What students and other programs do over the API: reading their own records, and booking,
/// cancelling and buying, which the centre's own device does for them by the same rules as a desk.
/// Knows nothing of HTTP but the numbers that its answers have.
@NullMarked
package org.daybook.server.api;

import org.jspecify.annotations.NullMarked;
