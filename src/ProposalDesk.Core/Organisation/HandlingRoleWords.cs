namespace ProposalDesk.Core.Organisation;

public static class HandlingRoleWords
{
    public static string Label(this HandlingRole role) => role switch
    {
        HandlingRole.Lead => "主办",
        HandlingRole.Split => "分办",
        HandlingRole.Assist => "协办",
    };

    /// <summary>What is done by 办理时限: 答复, or 提出协办意见 where the member is answered by others.</summary>
    public static string Answering(this HandlingRole role) => role == HandlingRole.Assist ? "提出协办意见" : "答复";
}
