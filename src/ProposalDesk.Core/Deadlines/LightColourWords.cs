namespace ProposalDesk.Core.Deadlines;

public static class LightColourWords
{
    public static string Label(this LightColour colour) => colour switch
    {
        LightColour.Green => "正常",
        LightColour.Yellow => "临期",
        LightColour.Red => "逾期",
        LightColour.Grey => "已答复",
    };
}
