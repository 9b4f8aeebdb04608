/// What the server's tests share: a real PostgreSQL, a served centre, and a desk that speaks the
/// protocol.
@NullMarked
package org.daybook.server.testkit;

import org.jspecify.annotations.NullMarked;
