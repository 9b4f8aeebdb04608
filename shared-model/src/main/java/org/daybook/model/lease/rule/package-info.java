/// The rules of leases: how much is set aside for a desk, and how it comes back.
@NullMarked
package org.daybook.model.lease.rule;

import org.jspecify.annotations.NullMarked;
