/// The centre's database: the only home of SQL and Hibernate on the server. Rows pass through
/// Hibernate, so that their records are mapped once for desk and centre; the feed, the operations
/// and everything else that is plain columns pass through JDBC. Every transaction says for which
/// organisation and scopes it is, and PostgreSQL shows it nothing else.
@NullMarked
package org.daybook.server.store;

import org.jspecify.annotations.NullMarked;
