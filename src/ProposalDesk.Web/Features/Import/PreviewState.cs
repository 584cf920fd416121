namespace ProposalDesk.Web.Features.Import;

public enum PreviewState
{
    /// <summary>可以登记</summary>
    New,

    /// <summary>名单中有、还没有原文: kept for when the document comes.</summary>
    ListedOnly,

    /// <summary>已登记</summary>
    Known,
}
