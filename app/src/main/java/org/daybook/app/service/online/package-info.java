/// What only the server can do, in the name of the person who is signed in here. It never waits on
/// the drawing thread, and what becomes of it is told in full: not online, not signed in with the
/// server, refused.
@NullMarked
package org.daybook.app.service.online;

import org.jspecify.annotations.NullMarked;
