/// The way out when the network stays away: what the centre has not accepted, in a file that
/// somebody carries there.
@NullMarked
package org.daybook.app.service.export;

import org.jspecify.annotations.NullMarked;
