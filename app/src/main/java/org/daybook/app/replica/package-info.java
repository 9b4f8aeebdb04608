/// The desk's rows in an encrypted H2 file: the only home of SQL and Hibernate on the desk. One
/// thread writes; readers have sessions of their own and never block it. The file is a view of
/// journal and server and is made anew when it is lost.
@NullMarked
package org.daybook.app.replica;

import org.jspecify.annotations.NullMarked;
