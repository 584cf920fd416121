namespace ProposalDesk.Core.Organisation;

public static class HandlingRoleWords
{
    public static string Label(this HandlingRole role) => role switch
    {
        HandlingRole.Lead => "主办",
        HandlingRole.Split => "分办",
        HandlingRole.Assist => "协办",
    };
}
