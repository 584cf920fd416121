namespace ProposalDesk.Core.Organisation;

/// <summary>Which session a form for a kind of case begins with, so that nobody chooses where there is nothing to choose.</summary>
public static class SessionFit
{
    /// <summary>That of the case registered last, else the only one of the kind; null where several fit or none.</summary>
    public static long? Of(ProposalKind kind, long? last, IReadOnlyCollection<Session> sessions)
    {
        var fitting = sessions.Where(s => s.Kind == kind).Select(s => s.Id).ToList();

        return last is { } id && fitting.Contains(id) ? id : fitting is [var only] ? only : null;
    }
}
