using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>A controller that shares a screen with another one: its views are found in that folder.</summary>
/// <param name="screen">The folder under Features.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ViewsOfAttribute(string screen) : Attribute, IControllerModelConvention
{
    public void Apply(ControllerModel controller) => controller.ControllerName = screen;
}
