namespace ProposalDesk.Core.Data;

/// <summary>The triggers that note every change of cases and of people in <see cref="DeskChange"/>.</summary>
public static class ChangeNotes
{
    private const string Nobody = "NULL";

    // By table, the case a row belongs to; {row} is the row as it is or was.
    private static readonly Dictionary<string, string> _tables = new()
    {
        ["Proposals"] = "{row}.\"Id\"",
        ["Assignment"] = "{row}.\"ProposalId\"",
        ["SuggestionItem"] = "{row}.\"ProposalId\"",
        ["Sheets"] = "{row}.\"ProposalId\"",
        ["Commitment"] = "(SELECT \"ProposalId\" FROM \"Replies\" WHERE \"Id\" = {row}.\"ReplyId\")",
        ["AspNetUsers"] = Nobody,
        ["AspNetUserRoles"] = Nobody,
        ["Bureaus"] = Nobody,
        ["Sections"] = Nobody,
        ["StandIns"] = Nobody,
        ["StatutoryDeadline"] = Nobody,
        ["Submission"] = Nobody,
    };

    private static readonly string[] _changes = ["INSERT", "UPDATE", "DELETE"];

    /// <summary>Makes those that are missing.</summary>
    public static IEnumerable<string> ForSqlite() =>
        from table in _tables
        from change in _changes
        select $"""
            CREATE TRIGGER IF NOT EXISTS "Note_{table.Key}_{change}" AFTER {change} ON "{table.Key}" BEGIN
                INSERT INTO "DeskChanges" ("At", "ProposalId") VALUES (strftime('%Y-%m-%d %H:%M:%f', 'now'), {Of(table.Value, change)});
            END
            """;

    /// <summary>Makes all of them anew, one table after the other so that two processes which start together do not meet in them.</summary>
    public static IEnumerable<string> ForPostgreSql() =>
        from table in _tables
        select $"""
            LOCK TABLE "{table.Key}" IN SHARE ROW EXCLUSIVE MODE;
            CREATE OR REPLACE FUNCTION "Note_{table.Key}"() RETURNS trigger LANGUAGE plpgsql AS $note$
            BEGIN
                IF TG_OP = 'DELETE' THEN
                    INSERT INTO "DeskChanges" ("At", "ProposalId") VALUES (clock_timestamp(), {Of(table.Value, "DELETE")});
                ELSE
                    INSERT INTO "DeskChanges" ("At", "ProposalId") VALUES (clock_timestamp(), {Of(table.Value, "UPDATE")});
                END IF;
                RETURN NULL;
            END
            $note$;
            CREATE OR REPLACE TRIGGER "Note_{table.Key}" AFTER INSERT OR UPDATE OR DELETE ON "{table.Key}"
                FOR EACH ROW EXECUTE FUNCTION "Note_{table.Key}"();
            """;

    private static string Of(string proposalId, string change) =>
        proposalId.Replace("{row}", change == "DELETE" ? "OLD" : "NEW", StringComparison.Ordinal);
}
