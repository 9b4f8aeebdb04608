/// Allowing at a desk, with one's own PIN, what somebody else does there: without the network, and
/// so that the centre can check who it was.
@NullMarked
package org.daybook.app.service.approval;

import org.jspecify.annotations.NullMarked;
