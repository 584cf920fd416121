namespace ProposalDesk.Core.Data.Migrations;

/// <summary>What is now noted with every rating, for those that came in before. Both databases read the same words.</summary>
internal static class AnswersOfEarlierCases
{
    /// <summary>The latest letter signed when the rating came in.</summary>
    public const string AfterLetter = """
        update "FeedbackAnswer" set "AfterLetter" = coalesce((
            select max(r."Number") from "Sheets" s join "Replies" r on r."ProposalId" = s."ProposalId"
            where s."Id" = "FeedbackAnswer"."FeedbackSheetId" and r."SignedAt" <= "FeedbackAnswer"."RecordedAt" and r."VoidedAt" is null), 0)
        """;

    /// <summary>The ratings over which the Director closed a case that is closed.</summary>
    public const string DecidedOn = """
        update "FeedbackAnswer" set "DecidedOn" = (
            select p."ClosedOn" from "Sheets" s join "Proposals" p on p."Id" = s."ProposalId"
            where s."Id" = "FeedbackAnswer"."FeedbackSheetId" and p."Status" = 'Closed' and exists (
                select 1 from "ProposalEvents" e
                where e."ProposalId" = p."Id" and e."Step" = 'CloseDissatisfied' and e."At" >= "FeedbackAnswer"."RecordedAt"))
        where "Rating" = 'Dissatisfied'
        """;
}
