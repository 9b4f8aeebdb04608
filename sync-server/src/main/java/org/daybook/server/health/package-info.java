/// How desks are, as the server sees them and as they say themselves, for whoever runs it.
@NullMarked
package org.daybook.server.health;

import org.jspecify.annotations.NullMarked;
