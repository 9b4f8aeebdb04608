/// Taking in operations: the protocol's logic on PostgreSQL, and the news of it.
@NullMarked
package org.daybook.server.push;

import org.jspecify.annotations.NullMarked;
