/// What is leased to this desk for work without the network.
@NullMarked
package org.daybook.app.service.lease;

import org.jspecify.annotations.NullMarked;
