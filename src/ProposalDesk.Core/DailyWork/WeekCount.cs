namespace ProposalDesk.Core.DailyWork;

/// <summary>办理时限 of one case as it was kept, for counting what was late or answered on an earlier day.</summary>
internal sealed record WeekCount(
    DateOnly BaseOn, DateOnly DueOn, DateOnly? MetOn, DateTime? SupersededAt, bool IsFirstRound, int Year, long? SectionId, long? DeputyId);
