package org.daybook.app.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.app.ui.search.SearchViewModel.Outcome;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {

  @TempDir Path folder;

  private final Centre centre = new Centre(5);
  private final List<UUID> opened = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private boolean mayOpen = true;
  private OpenedDesk desk;
  private StudentSearch students;
  private SearchViewModel search;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    students = StudentSearch.over(desk.replica);
    search =
        new SearchViewModel(
            students,
            desk.rollCall,
            SameThread.background(),
            new SearchActions() {
              @Override
              public void openSession(UUID sessionId) {
                opened.add(sessionId);
              }

              @Override
              public boolean openStudent(UUID studentId) {
                opened.add(studentId);
                return mayOpen;
              }
            },
            List.of(
                new SearchCommand(
                    messages -> messages.text("shell.theme") + ": " + messages.text("theme.dark"),
                    () -> done.add("dark"))));
    search.speak(new Messages(Language.ENGLISH, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    students.close();
    desk.close();
  }

  @Test
  void aStudentLeadsToTheCard() {
    search.queryProperty().set("أحمد 3");
    var hit = assertInstanceOf(Hit.Student.class, search.hits().getFirst());
    search.choose(hit);
    assertEquals(List.of(hit.studentId()), opened);
    assertEquals("", search.queryProperty().get());
  }

  @Test
  void saysSoWhereThePersonMayNotOpenCards() {
    mayOpen = false;
    search.queryProperty().set("أحمد 3");
    search.choose(search.hits().getFirst());
    assertEquals(Outcome.NOT_PERMITTED, search.outcomeProperty().get());
  }

  @Test
  void aSessionLeadsToItsRegister() {
    search.queryProperty().set("potte");
    search.choose(assertInstanceOf(Hit.Session.class, search.hits().getLast()));
    assertEquals(List.of(centre.session), opened);
  }

  @Test
  void aCommandIsFoundByItsNameInTheLanguageOfTheScreenAndDone() {
    search.queryProperty().set("dark th");
    search.choose(assertInstanceOf(Hit.Command.class, search.hits().getFirst()));
    assertEquals(List.of("dark"), done);
    assertEquals("", search.queryProperty().get());
    search.speak(new Messages(Language.ARABIC, ZoneOffset.UTC));
    search.queryProperty().set("داكن");
    assertInstanceOf(Hit.Command.class, search.hits().getFirst());
  }

  @Test
  void saysSoWhenNothingIsFound() {
    search.queryProperty().set("xyzzy");
    assertEquals(Outcome.NOTHING, search.outcomeProperty().get());
    search.queryProperty().set("");
    assertEquals(Outcome.NOT_ASKED, search.outcomeProperty().get());
  }
}
