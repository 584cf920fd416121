namespace ProposalDesk.Core.Reports;

public static class WorkResultWords
{
    public static string Label(this WorkResultKind kind) => kind switch
    {
        WorkResultKind.Result => "办理成效",
        WorkResultKind.Meeting => "协商座谈会",
        WorkResultKind.Visit => "办后回访",
    };
}
