namespace ProposalDesk.Core.Audit;

/// <summary>The triggers that let nobody change or delete a record, whatever way they come.</summary>
public static class RecordGuards
{
    private const string Refusal = "records are only ever added to";

    private static readonly string[] _tables = ["ProposalEvents", "AdministrationEvents", "SecurityEvents", "RecordLinks"];

    private static readonly string[] _changes = ["UPDATE", "DELETE"];

    public static IEnumerable<string> ForSqlite() =>
        from table in _tables
        from change in _changes
        select $"""
            CREATE TRIGGER IF NOT EXISTS "Guard_{table}_{change}" BEFORE {change} ON "{table}" BEGIN
                SELECT RAISE(ABORT, '{Refusal}');
            END
            """;

    public static IEnumerable<string> ForPostgreSql() =>
    [
        $"""
        CREATE OR REPLACE FUNCTION "Guard_Records"() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            RAISE EXCEPTION '{Refusal}';
        END
        $guard$
        """,
        .. _tables.Select(table => $"""
            LOCK TABLE "{table}" IN SHARE ROW EXCLUSIVE MODE;
            CREATE OR REPLACE TRIGGER "Guard_{table}" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION "Guard_Records"()
            """),
    ];

    /// <summary>For the demonstration, which begins anew and empties everything.</summary>
    public static IEnumerable<string> OffForSqlite() =>
        from table in _tables
        from change in _changes
        select $"DROP TRIGGER IF EXISTS \"Guard_{table}_{change}\"";

    /// <inheritdoc cref="OffForSqlite"/>
    public static IEnumerable<string> OffForPostgreSql() =>
        _tables.Select(table => $"DROP TRIGGER IF EXISTS \"Guard_{table}\" ON \"{table}\"");
}
