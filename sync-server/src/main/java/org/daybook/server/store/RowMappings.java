package org.daybook.server.store;

import org.daybook.model.catalogue.Tables;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;

/// Maps the records of the shared model. Sessions are opened on connections that a transaction
/// hands in, so Hibernate itself never connects, and never changes the schema.
final class RowMappings {
  private static final int BATCH = 200;
  private static final int OLDEST = 15;

  private RowMappings() {}

  static SessionFactory sessionFactory() {
    return configuration().buildSessionFactory();
  }

  static Configuration configuration() {
    var configuration = new Configuration();
    Tables.ALL.forEach(table -> configuration.addAnnotatedClass(table.entity()));
    configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
    configuration.setProperty(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
    configuration.setProperty(JdbcSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, OLDEST);
    configuration.setProperty(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
    configuration.setProperty(SchemaToolingSettings.HBM2DDL_AUTO, "none");
    configuration.setProperty(BatchSettings.STATEMENT_BATCH_SIZE, BATCH);
    configuration.setProperty(JdbcSettings.JDBC_TIME_ZONE, "UTC");
    configuration.setProperty(MappingSettings.WRAPPER_ARRAY_HANDLING, "allow");
    return configuration;
  }
}
