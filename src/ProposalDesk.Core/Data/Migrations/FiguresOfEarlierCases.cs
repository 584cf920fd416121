namespace ProposalDesk.Core.Data.Migrations;

/// <summary>What the counting of figures reads, worked out once for the cases that were there before; the same for both databases.</summary>
internal static class FiguresOfEarlierCases
{
    public static IReadOnlyList<string> Statements { get; } =
    [
        """
        UPDATE "Proposals" SET "HasMetFaceToFace" = TRUE WHERE EXISTS (
            SELECT 1 FROM "Contact" c WHERE c."ProposalId" = "Proposals"."Id" AND c."StruckOutReason" IS NULL AND c."Mode" IN ('Meeting', 'Visit', 'Forum', 'SiteSurvey'))
        """,
        """
        UPDATE "Sheets" SET "Rating" = (
            SELECT a."Rating" FROM "FeedbackAnswer" a WHERE a."FeedbackSheetId" = "Sheets"."Id" ORDER BY a."SignedOn" DESC, a."RecordedAt" DESC LIMIT 1)
        """,
        """
        UPDATE "Sheets" SET "IsLatestRating" = TRUE WHERE "Rating" IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM "Sheets" o WHERE o."ProposalId" = "Sheets"."ProposalId" AND o."ProposerOrder" = "Sheets"."ProposerOrder"
                AND o."RoundNumber" > "Sheets"."RoundNumber" AND o."Rating" IS NOT NULL)
        """,
        """
        UPDATE "SuggestionItem" SET
            "AnsweredOn" = (
                SELECT n."AnsweredOn" FROM "Replies" r
                    JOIN "ReplyAnswer" a ON a."ReplyId" = r."Id"
                    JOIN "Round" n ON n."ProposalId" = r."ProposalId" AND n."Number" = r."RoundNumber"
                WHERE r."ProposalId" = "SuggestionItem"."ProposalId" AND r."Status" = 'Sent' AND r."Kind" IN ('Reply', 'AssistingOpinion')
                    AND a."ItemOrder" = "SuggestionItem"."Order" AND a."Text" IS NOT NULL AND n."AnsweredOn" IS NOT NULL
                ORDER BY r."Number" DESC LIMIT 1),
            "Adoption" = (
                SELECT a."Adoption" FROM "Replies" r
                    JOIN "ReplyAnswer" a ON a."ReplyId" = r."Id"
                WHERE r."ProposalId" = "SuggestionItem"."ProposalId" AND r."Status" = 'Sent' AND r."Kind" IN ('Reply', 'AssistingOpinion')
                    AND a."ItemOrder" = "SuggestionItem"."Order" AND a."Text" IS NOT NULL
                ORDER BY r."Number" DESC LIMIT 1)
        """,
    ];

    /// <summary>The class of the last letter that went out with one.</summary>
    public const string AnswerClass =
        """
        UPDATE "Proposals" SET "AnswerClass" = (
            SELECT r."AnswerClass" FROM "Replies" r WHERE r."ProposalId" = "Proposals"."Id" AND r."Status" = 'Sent' AND r."AnswerClass" IS NOT NULL
            ORDER BY r."Number" DESC LIMIT 1)
        """;
}
