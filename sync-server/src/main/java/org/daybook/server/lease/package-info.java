/// Leases of students' money and credits to desks, so that these may spend them with no network.
@NullMarked
package org.daybook.server.lease;

import org.jspecify.annotations.NullMarked;
